// --- log-injection
value.log(req.headers)
log.level(req.headers)
fs.appendFile('.log', req.headers) // flagged
fs.appendFileSync('.log', req.headers) // flagged
logStream.write(req.headers) // flagged
accessLog.write(req.headers) // flagged
process.stdout.write(req.headers) // flagged
fs.appendFile('.log', 
    req.headers) // flagged
stream = fs.createWriteStream(file);
stream.write(req.headers)
stream = fs.createWriteStream('/var/log/app/auth.log');
stream.write(
    req.headers) // flagged
