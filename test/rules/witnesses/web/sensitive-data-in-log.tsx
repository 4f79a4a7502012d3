// --- sensitive-data-in-log
log.info(req.headers); // flagged
page.info(req.headers);
debug(req.headers); // flagged
page.info(secret);
debug(token); // flagged
