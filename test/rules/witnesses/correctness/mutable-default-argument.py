# --- mutable-default-argument
def configure(data, options={}): # flagged
    pass
def configure(data, options=list()): # flagged
    pass
def configure(data, options=dict()): # flagged
    pass
def configure(data, options=set()): # flagged
    pass
def configure(data, options=time.time()): # flagged
    pass
def add(item, 
  items=[]): # flagged
    items.append(item)
