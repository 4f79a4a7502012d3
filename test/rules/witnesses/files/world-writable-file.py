# --- world-writable-file
from os import mkdir as make
os.lchmod(path, 0o777) # flagged
os.fchmod(Path("data"), 0o777) # flagged
os.mkdir(path, 0o777) # flagged
make(path, mode=0o777) # flagged
os.makedirs(path, 0o777) # flagged
os.mkfifo(path, 0o777) # flagged
os.mknod(path, 0o777) # flagged
os.open(path, os.O_CREAT | os.O_WRONLY, mode=0o777) # flagged
Path("data").chmod(0o777) # flagged
Path("data").mkdir(0o777) # flagged
Path("data").touch(0o777) # flagged
Path("data").touch(mode=0o777) # flagged
chmod(path, 0o777) # flagged
sftp.chmod("run.sh", 0o777) # flagged
shm_open(name, os.O_CREAT | os.O_WRONLY, 0o777) # flagged
os.lchmod(path, stat.S_IRUSR | stat.S_IWUSR | stat.S_IWOTH) # flagged
os.fchmod(Path("data"), stat.S_IRUSR | stat.S_IWUSR | stat.S_IWOTH) # flagged
os.mkdir(path, stat.S_IRUSR | stat.S_IWUSR | stat.S_IWOTH) # flagged
make(path, mode=stat.S_IRUSR | stat.S_IWUSR | stat.S_IWOTH) # flagged
os.makedirs(path, stat.S_IRUSR | stat.S_IWUSR | stat.S_IWOTH) # flagged
os.makedirs(path, mode=stat.S_IRUSR | stat.S_IWUSR | stat.S_IWOTH) # flagged
os.mkfifo(path, stat.S_IRUSR | stat.S_IWUSR | stat.S_IWOTH) # flagged
os.mknod(path, stat.S_IRUSR | stat.S_IWUSR | stat.S_IWOTH) # flagged

# --- world-writable-file
os.open(path, os.O_CREAT | os.O_WRONLY, stat.S_IRUSR | stat.S_IWUSR | stat.S_IWOTH) # flagged
os.open(path, os.O_CREAT | os.O_WRONLY, mode=stat.S_IRUSR | stat.S_IWUSR | stat.S_IWOTH) # flagged
Path("data").chmod(stat.S_IRUSR | stat.S_IWUSR | stat.S_IWOTH) # flagged
Path("data").mkdir(mode=stat.S_IRUSR | stat.S_IWUSR | stat.S_IWOTH) # flagged
Path("data").mkdir(stat.S_IRUSR | stat.S_IWUSR | stat.S_IWOTH) # flagged
Path("data").touch(stat.S_IRUSR | stat.S_IWUSR | stat.S_IWOTH) # flagged
Path("data").touch(mode=stat.S_IRUSR | stat.S_IWUSR | stat.S_IWOTH) # flagged
chmod(path, stat.S_IRUSR | stat.S_IWUSR | stat.S_IWOTH) # flagged
sftp.chmod(path, stat.S_IRUSR | stat.S_IWUSR | stat.S_IWOTH) # flagged
shm_open(name, os.O_CREAT | os.O_WRONLY, stat.S_IRUSR | stat.S_IWUSR | stat.S_IWOTH) # flagged
os.umask(
  0) # flagged
os.popen(f"chmod a+w {path}") # flagged
ssh.exec_command(f"chmod a+w {path}") # flagged
