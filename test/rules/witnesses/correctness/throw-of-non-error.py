# --- throw-of-non-error
raise BaseException(data) # flagged
raise Exception # flagged
def area(shape):
    raise Exception("disk full") # flagged
try:
    load(path)
except ValueError and KeyError: # flagged
    stop()
def area(shape):
    raise Exception("disk full") # flagged
try:
    load(path)
except "text": # flagged
    stop()
