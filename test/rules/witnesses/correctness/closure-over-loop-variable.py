# --- closure-over-loop-variable
for name in names:
    actions.append(lambda args: name) # flagged
for name in names:
    table[key] = lambda args: name # flagged
for name in names:
    signal.connect(lambda: name) # flagged
for name in names:
    task.add_done_callback(lambda args: name) # flagged
for name in names:
    make(data, target=lambda: name) # flagged
for name in names:
    pool.submit(lambda: name) # flagged
for name in names:
    where.after(time, lambda: name) # flagged
for name in names:
    threading.Timer(time, lambda: name) # flagged
for name, other in names:
    actions.append(lambda: name) # flagged
for other, name in names:
    actions.append(lambda: name) # flagged
[lambda: name for name in names] # flagged
[lambda x: name for name in names] # flagged
