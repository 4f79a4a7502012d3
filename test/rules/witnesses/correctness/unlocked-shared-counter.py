# --- unlocked-shared-counter
def work():
    global hits
    hits -= 1 # flagged
threading.Thread(target=work).start()
def work():
    global hits
    hits = hits + 1 # flagged
threading.Thread(target=work).start()
def work():
    hits += 1
threading.Thread(target=work).start()
def work():
    global hits
    lock.acquire()
    hits += 1
threading.Thread(target=work).start()
