# --- failed-check-ignored
try:
    os.setuid(entry.pw_uid)
except OSError: # flagged
    print()
try:
    os.setuid(entry.pw_uid)
except OSError:
    thing("cannot switch user")
try:
    os.setuid(entry.pw_uid)
except: # flagged
    pass
try:
    os.setuid(entry.pw_uid)
except: # flagged
    print()
try:
    thing
except OSError:
    pass
