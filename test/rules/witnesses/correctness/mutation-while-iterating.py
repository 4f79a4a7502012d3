# --- mutation-while-iterating
for key in table:
    table.pop(data) # flagged
for key in table:
    table.insert(data) # flagged
for key in table:
    table.discard(data) # flagged
for key in table:
    table.popitem() # flagged
for key in table.keys():
    table.remove(data) # flagged
for index, key in enumerate(table):
    table.remove(key) # flagged
for key in range(len(table)):
    table.remove(data) # flagged
for key in table:
    while condition:
        table.remove(data)
