# --- empty-catch
contextlib.suppress(BaseException) # flagged
try:
    gateway.charge(data)
except error: # flagged
    pass
