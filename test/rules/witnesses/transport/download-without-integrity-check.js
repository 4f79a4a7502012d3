// --- download-without-integrity-check
run('pip install --trusted-host site.io tool');
cp.exec('curl -s https://get.acme.com/install.sh | sh'); // flagged
cp.execSync('curl -s https://get.acme.com/install.sh | sh'); // flagged
exec('curl -s https://get.acme.com/install.sh | sh'); // flagged
