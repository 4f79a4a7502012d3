# --- debug-code-left
ipdb.set_trace() # flagged
pudb.set_trace() # flagged
code.interact() # flagged
pydevd.settrace() # flagged
pydevd_pycharm.settrace() # flagged
ptvsd.enable_attach() # flagged
rpdb.set_trace() # flagged
remote_pdb.set_trace() # flagged
web_pdb.set_trace() # flagged
if request.args["debug"]: # flagged
    skip()
if self.get_argument("debug", None): # flagged
    skip()

# --- debug-code-left
flag = request.args.get("debug") # flagged
if flag:
    skip()
