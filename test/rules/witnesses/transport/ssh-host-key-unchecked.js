// --- ssh-host-key-unchecked
connect({ host, hostVerifier() { return true; } }); // flagged
connect({ host, strictHostKeyChecking: false }); // flagged

// --- ssh-host-key-unchecked
const connection = new ssh2.Client();
connection.connect({ host, privateKey }); // flagged
connection.connect({ host, username }); // flagged
connection.connect({ host });
connection.connect({ host, username, hostVerifier: isKnown });
connection.connect({ host, username, ...options });
database.connect({ host, username });

// --- ssh-host-key-unchecked
new NodeSSH().connect({ host, username, privateKey }); // flagged
new Database().connect({ host, username, privateKey });

// --- ssh-host-key-unchecked
const ssh = new NodeSSH();
ssh.connect({ host, username, privateKey }); // flagged

// --- ssh-host-key-unchecked
const ssh = new SftpClient();
ssh.connect({ host, username, privateKey }); // flagged

// --- ssh-host-key-unchecked
import Sftp from 'ssh2-sftp-client';
const ssh = new Sftp();
ssh.connect({ host, username, privateKey }); // flagged

// --- ssh-host-key-unchecked
const ssh = new Client();
ssh.on('ready', start);
ssh.connect({ host, username, privateKey }); // flagged
