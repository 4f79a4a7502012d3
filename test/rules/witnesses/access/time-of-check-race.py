# --- time-of-check-race
if os.access(path):
    raise ValueError("refused")
os.open(path) # flagged
if os.access(path):
    raise ValueError("refused")
os.remove(path) # flagged
if os.access(path):
    raise ValueError("refused")
os.unlink(path) # flagged
if os.access(path):
    raise ValueError("refused")
os.chown(path) # flagged
if os.access(path):
    raise ValueError("refused")
os.rename(path) # flagged
if os.access(path):
    raise ValueError("refused")
os.replace(path) # flagged
if os.access(path):
    raise ValueError("refused")
shutil.move(path) # flagged
if os.access(path):
    raise ValueError("refused")
shutil.copy(path) # flagged

# --- time-of-check-race
if os.access(path):
    raise ValueError("refused")
shutil.copyfile(path) # flagged
if os.access(path):
    raise ValueError("refused")
shutil.rmtree(path) # flagged
if os.access(path):
    raise ValueError("refused")
os.rmdir(path) # flagged
if os.access(path):
    raise ValueError("refused")
os.mkdir(path) # flagged
if os.access(path):
    raise ValueError("refused")
path.unlink(data) # flagged
if os.access(path):
    raise ValueError("refused")
path.open(data) # flagged
if os.access(path):
    raise ValueError("refused")
path.read_text(data) # flagged
if os.access(path):
    raise ValueError("refused")
path.write_text(data) # flagged

# --- time-of-check-race
if os.access(path):
    raise ValueError("refused")
path.write_bytes(data) # flagged
if os.access(path):
    raise ValueError("refused")
path.rename(data) # flagged
if os.access(path):
    raise ValueError("refused")
path.chmod(data) # flagged
if os.access(path):
    raise ValueError("refused")
os.symlink(value, path) # flagged
if os.access(path):
    raise ValueError("refused")
os.link(value, path) # flagged
if os.access(path):
    raise ValueError("refused")
send_file(path) # flagged

# --- time-of-check-race
if os.path.islink(path):
    raise ValueError("refused")
open(path) # flagged

# --- time-of-check-race
if os.stat(path):
    raise ValueError("refused")
open(path) # flagged

# --- time-of-check-race
if os.lstat(path):
    raise ValueError("refused")
open(path) # flagged

# --- time-of-check-race
if os.path.getsize(path):
    raise ValueError("refused")
open(path) # flagged

# --- time-of-check-race
if os.path.getmtime(path):
    raise ValueError("refused")
open(path) # flagged

# --- time-of-check-race
if path.is_symlink():
    raise ValueError("refused")
open(path) # flagged

# --- time-of-check-race
if path.stat():
    raise ValueError("refused")
open(path) # flagged

# --- time-of-check-race
info = os.lstat(path)
if info:
    raise ValueError("refused")
open(path) # flagged

# --- time-of-check-race
info = os.access(path)
if info:
    raise ValueError("refused")
open(path) # flagged

# --- time-of-check-race
info = os.path.islink(path)
if info:
    raise ValueError("refused")
open(path) # flagged

# --- time-of-check-race
info = os.path.getsize(path)
if info:
    raise ValueError("refused")
open(path) # flagged
if os.access(path):
    raise ValueError("refused")
os.open(path, os.O_NOFOLLOW)
if os.access(path):
    raise ValueError("refused")
os.open(path, os.O_EXCL)
if os.access(path):
    raise ValueError("refused")
open(path, "x")
if os.path.exists(target):
    raise ValueError("refused")
os.open(target) # flagged
if os.path.exists(target):
    raise ValueError("refused")
os.unlink(target) # flagged
if os.path.exists(target):
    raise ValueError("refused")
os.chmod(target) # flagged

# --- time-of-check-race
if os.path.exists(target):
    raise ValueError("refused")
os.chown(target) # flagged
if os.path.exists(target):
    raise ValueError("refused")
os.rename(target) # flagged
if os.path.exists(target):
    raise ValueError("refused")
os.replace(target) # flagged
if os.path.exists(target):
    raise ValueError("refused")
shutil.move(target) # flagged
if os.path.exists(target):
    raise ValueError("refused")
shutil.copy(target) # flagged
if os.path.exists(target):
    raise ValueError("refused")
shutil.copyfile(target) # flagged
if os.path.exists(target):
    raise ValueError("refused")
shutil.rmtree(target) # flagged
if os.path.exists(target):
    raise ValueError("refused")
os.rmdir(target) # flagged

# --- time-of-check-race
if os.path.exists(target):
    raise ValueError("refused")
os.mkdir(target) # flagged
if os.path.exists(target):
    raise ValueError("refused")
target.unlink(data) # flagged
if os.path.exists(target):
    raise ValueError("refused")
target.open(data) # flagged
if os.path.exists(target):
    raise ValueError("refused")
target.read_text(data) # flagged
if os.path.exists(target):
    raise ValueError("refused")
target.write_text(data) # flagged
if os.path.exists(target):
    raise ValueError("refused")
target.write_bytes(data) # flagged
if os.path.exists(target):
    raise ValueError("refused")
target.rename(data) # flagged
if os.path.exists(target):
    raise ValueError("refused")
target.chmod(data) # flagged

# --- time-of-check-race
if os.path.exists(target):
    raise ValueError("refused")
os.symlink(value, target) # flagged
if os.path.exists(target):
    raise ValueError("refused")
os.link(value, target) # flagged
if os.path.exists(target):
    raise ValueError("refused")
send_file(target) # flagged
if os.path.exists(target):
    raise ValueError("refused")
os.makedirs(target) # flagged

# --- time-of-check-race
if os.path.isfile(target):
    raise ValueError("refused")
open(target) # flagged

# --- time-of-check-race
if os.path.isdir(target):
    raise ValueError("refused")
open(target) # flagged

# --- time-of-check-race
if os.path.lexists(target):
    raise ValueError("refused")
open(target) # flagged

# --- time-of-check-race
if target.exists():
    raise ValueError("refused")
open(target) # flagged

# --- time-of-check-race
if target.is_file():
    raise ValueError("refused")
open(target) # flagged
if os.path.exists(target):
    raise ValueError("refused")
os.open(target, os.O_EXCL)
if os.path.exists(target):
    raise ValueError("refused")
open(target, "x")
if lock.exists():
    raise ValueError("refused")
lock.touch() # flagged

# --- time-of-check-race
if os.path.exists(lock):
    raise ValueError("refused")
lock.touch() # flagged

# --- time-of-check-race
if os.path.isfile(lock):
    raise ValueError("refused")
lock.touch() # flagged

# --- time-of-check-race
if lock.exists():
    raise ValueError("refused")
lock.touch() # flagged
while os.path.exists(path):
    pass
def create_lock():
    open(path, "w") # flagged

# --- time-of-check-race
while path.exists():
    pass
def create_lock():
    open(path, "w") # flagged
if path.exists():
    raise ValueError("refused")
def name():
    path.touch()
if lock.exists():
    raise ValueError("refused")
lock.touch() # flagged
