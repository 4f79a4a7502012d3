// --- log-injection
auditlog.log(`asked with ${req.headers}`) // flagged
page.info(`asked with ${req.headers}`)
log.flush(`asked with ${req.headers}`)

// --- log-injection
app.get('/names', (req, res) => {
  const name = req.query.name;
  logger.info(`name ${name}`); // flagged
  const count = Number(req.query.count);
  logger.info(`name ${count}`);
  if (!['first', 'second'].includes(name)) return;
  logger.info(`name ${name}`);
});
