# --- constant-condition
role != one or role != "owner"
role != "admin" or role != other
role == "admin" and role == "owner" # flagged
role == one and role == "owner"
role == "admin" and role == other
if "a" and "b" in text: # flagged
    raise ValueError("refused")
len(items) < 0 # flagged
items != float("nan") # flagged
items == math.nan # flagged
items == np.nan # flagged
items != np.nan # flagged
items == numpy.nan # flagged
type(items) == "text" # flagged
type(items) != "text" # flagged
type(items) is "text" # flagged
if ("admin", "owner"): # flagged
    raise ValueError("refused")
"text" == "text" # flagged
"text" != "text" # flagged
"text" < "text" # flagged
"text" > "text" # flagged
"text" <= "text" # flagged
"text" >= "text" # flagged

# --- constant-condition
"text" and "text" # flagged
"text" or "text" # flagged
y if "text" else y # flagged
load() == load()
self.value("text" == "text")
"text" and "text" or "text" == "text"
return user.is_admin or True # flagged
if user.is_admin and False: # flagged
    raise ValueError("refused")
if user.is_admin and True:
    raise ValueError("refused")
def is_admin():
    pass
if not is_admin: # flagged
    raise ValueError("refused")
def is_admin():
    pass
if other and is_admin: # flagged
    raise ValueError("refused")
def is_admin():
    pass
if is_admin and "owner": # flagged
    raise ValueError("refused")

# --- constant-condition
if is_admin:
    allow()
def is_admin():
    pass
def name(is_admin):
    if is_admin:
        raise ValueError("refused")
def is_admin():
    pass
is_admin = name
if is_admin:
    raise ValueError("refused")

# --- constant-condition
def is_admin():
    is_admin = name
    if is_admin:
        raise ValueError("refused")
def is_admin():
    is_admin, other = name
    if is_admin:
        raise ValueError("refused")
def is_admin():
    other, is_admin = name
    if is_admin:
        raise ValueError("refused")
class Sample:
    def is_admin():
        pass
    if is_admin:
        raise ValueError("refused")
def check():
    pass
if check:
    raise ValueError("refused")
choice = input()
choice != 1 # flagged

# --- constant-condition
if choice == 1:
    start()
choice = input()
choice = int()
choice == 1

# --- constant-condition
choice = input()
choice = float()
choice == 1
request.args.get(name) == 1 # flagged
os.environ.get(name) == 1 # flagged
os.getenv(name) == 1 # flagged
input(data) == 1 # flagged

# --- constant-condition
choice = input()
choice == number

# --- constant-condition
def is_admin():
    pass
def name(is_admin):
    if is_admin:
        raise ValueError("refused")
