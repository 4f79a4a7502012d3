# --- off-by-one
for i in range(len(items) + 1): # flagged
    items[i]
    range(0, len(items) + 1) # flagged
for i in range(len(items) + 1):
    items[i]
    for i in range(len(items) + 1):
        i != len(items)
for i in range(len(items) + 1):
    items[i]
    for i in range(len(items) + 1):
        i < len(items)
for i in range(len(items) + 1):
    items[i]
    for i in range(len(items) + 1):
        i >= len(items)
for i in range(len(items) + 1):
    items[i]
    for i in range(len(items) + 1):
        try:
            pass
        except IndexError:
            raise ValueError("refused")

# --- off-by-one
try:
    for i in range(len(items) + 1):
        total += items[i]
except IndexError:
    raise ValueError("refused")
for i in range(len(values)):
    values[i + 1] = value
