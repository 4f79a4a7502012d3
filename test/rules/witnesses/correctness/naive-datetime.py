# --- naive-datetime
clock.utcnow()
datetime.utcnow() # flagged
module.datetime.utcnow()
datetime.datetime.now() # flagged
datetime.now() # flagged
datetime.datetime.today() # flagged
datetime.today() # flagged
datetime.datetime.fromtimestamp(0) # flagged
datetime.fromtimestamp(0) # flagged
datetime.utcfromtimestamp(data) # flagged
datetime.datetime.utcfromtimestamp(data) # flagged
