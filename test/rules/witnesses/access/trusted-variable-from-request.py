# --- trusted-variable-from-request
globals()[request.form] = "on" # flagged
locals()[request.form] = "on" # flagged
vars()[request.form] = "on" # flagged
os.environ[request.form] = "on" # flagged
os.putenv(request.form, "on") # flagged
app.config[request.form] = "on" # flagged
settings[request.form] = "on" # flagged
config[request.form] = "on" # flagged
CONFIG[request.form] = "on" # flagged
os.putenv(key, request.form) # flagged
app.config[key] = request.form # flagged
globals()[key] = request.form # flagged

# --- trusted-variable-from-request
app.debug = request.form # flagged
app.secret_key = request.form # flagged
CONFIG[key] = request.form # flagged
config[key] = request.form # flagged
settings.key = request.form # flagged
logging.getLogger().setLevel(request.form) # flagged
sys.path.insert(at, request.form) # flagged
sys.path.append(request.form) # flagged
sys.setrecursionlimit(request.form) # flagged
socket.sethostname(request.form) # flagged
os.chdir(request.form) # flagged
os.umask(request.form) # flagged
os.chroot(request.form) # flagged
os.nice(request.form) # flagged
os.setuid(request.form) # flagged
locale.setlocale(category, request.form) # flagged
for key in VALUE:
    app.config[key] = request.form
for key in VALUE:
    config[key] = request.form
for key in VALUE:
    CONFIG[key] = request.form
for key in items:
    os.environ[key] = request.form # flagged

# --- trusted-variable-from-request
os.putenv(key, 
    request.form) # flagged
vars().update(request.form) # flagged
os.environ.update(request.form) # flagged
app.config.update(request.form) # flagged
app.config.from_mapping(request.form) # flagged
current.__dict__.update(request.form) # flagged
CONFIG.update(request.form) # flagged
config.update(request.form) # flagged
settings.update(request.form) # flagged
globals().update(
    request.form) # flagged
global admin
admin = request.form # flagged
global key
key = request.form
