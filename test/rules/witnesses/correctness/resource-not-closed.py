# --- resource-not-closed
open(data).get(data) # flagged
json.dump(data, open(data)) # flagged
pickle.load(open(data)) # flagged
pickle.dump(data, open(data)) # flagged
yaml.safe_load(open(data)) # flagged
csv.reader(open(data)) # flagged
csv.writer(open(data)) # flagged
csv.DictReader(open(data)) # flagged
for line in open(data): # flagged
    pass
urllib.request.urlopen(data).read() # flagged
open(data).close()
open(data).__enter__()
def names():
    file = value(data)
def names():
    global file
    def names(path):
        file = open(path)

# --- resource-not-closed
def names(path):
    file = open(path)
    return file
def names(path):
    file = open(path)
    return file, other
def names(path):
    file = open(path)
    return other, file
def names(path):
    file = open(path)
    other = file
def names():
    with file:
        pass
    def names(path):
        file = open(path)
def names(path):
        call(file)
        file = open(path)
def names(path):
        call(key=file)
        file = open(path)

# --- resource-not-closed
def count():
    connection = value(data)
def count():
    self.value = sqlite3.connect(data)
def connect():
    def names():
        connection = sqlite3.connect("app.db") # flagged
    return connection
def count(user):
    connection = sqlite3.connect("app.db")
    return connection, other
def count(user):
    connection = sqlite3.connect("app.db")
    return other, connection
def count(user):
    connection = sqlite3.connect("app.db")
    other = connection
self._lock.acquire(data)
self._lock.release()

# --- resource-not-closed
self._lock.acquire(data)
name += step
self._lock.release()

# --- resource-not-closed
self._lock.acquire(data)
name = value
self._lock.release()
