# --- error-means-yes
def is_clean(path):
    try:
        return scanner.scan(path) is None
    except: # flagged
        return True
def thing(path):
    try:
        return scanner.scan(path) is None
    except ConnectionError:
        return True
def role_of(user):
    try:
        return lookup(user).role
    except: # flagged
        return "admin"
def role_of(user):
    try:
        return lookup(user).role
    except: # flagged
        state = "admin"
