// --- size-chosen-by-request
app.get('/wait', (req: Request, res: Response) => {
  const ms = parseInt(req.query.ms as string, 10);
  sharp({create: {ms}}) // flagged
});
