# --- runs-as-root
os.setgid(0) # flagged
os.seteuid(0) # flagged
os.setegid(0) # flagged
os.setreuid(0) # flagged
os.setreuid(r, 0) # flagged
os.setresuid(0) # flagged
os.setresuid(r, 0, s) # flagged
subprocess.run(data, user="root") # flagged
subprocess.run(data, user=0) # flagged
client.containers.create(data, privileged=True) # flagged
client.containers.run(data, user="root") # flagged
client.containers.run(data, cap_add=["SYS_ADMIN"]) # flagged
client.containers.run(data, cap_add=["ALL"]) # flagged
client.containers.run(data, pid_mode="host") # flagged
client.containers.run(data, volumes={"/var/run/docker.sock": where}) # flagged
client.containers.run(data, volumes={"/": where}) # flagged
browser.launch(data, args=["--no-sandbox"]) # flagged
launch(data, args=["--no-sandbox"]) # flagged
client.V1SecurityContext(data, privileged=True) # flagged
client.V1SecurityContext(data, run_as_user=0) # flagged
client.V1SecurityContext(data, allow_privilege_escalation=True) # flagged
ssh.connect(data, username="root") # flagged
value.connect(data, username="root")
os.popen("sudo systemctl restart app") # flagged

# --- runs-as-root
from uvicorn import run as imported_run
asyncio.create_subprocess_shell(["sudo", "systemctl", "restart", name]) # flagged
asyncio.create_subprocess_exec(["sudo", "systemctl", "restart", name]) # flagged
ssh.exec_command("sudo apt-get install -y " + package) # flagged
file.chmod(0o4755) # flagged
socket.bind(("192.0.2.10", 80)) # flagged
app.run(data, port=80) # flagged
imported_run(data, port=80) # flagged
app.listen(80) # flagged
web.run_app(data, port=80) # flagged
socket.bind(("192.0.2.10", port))
if os.getuid() != 0: # flagged
    refuse
if os.value() != 0:
    refuse

# --- runs-as-root
if os.getuid() != 0:
    refuse
setuid()
