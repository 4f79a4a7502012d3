# --- thread-per-request
while True:
    conn, addr = server.accept()
    Thread(data) # flagged
while True:
    conn, addr = server.accept()
    multiprocessing.Process(data) # flagged
while True:
    conn, addr = server.accept()
    Process(data) # flagged
while True:
    conn, addr = server.accept()
    os.fork() # flagged
@app.get("/")
def handle():
    threading.Thread(data) # flagged
@app.verb("/")
def handle():
    threading.Thread(data)
