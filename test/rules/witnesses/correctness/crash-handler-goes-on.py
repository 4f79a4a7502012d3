# --- crash-handler-goes-on
threading.excepthook = lambda *args: None # flagged
loop.set_exception_handler(lambda *args: None) # flagged
def hook():
    pass
sys.excepthook = hook # flagged
def hook():
    pass
threading.excepthook = hook # flagged
def hook():
    pass
loop.set_exception_handler(hook) # flagged
