// --- deep-link-unconfirmed
app.on('open-url', 
  async (event, link) => { // flagged
  if (url.host === 'remove-profile') await removeProfile(url.searchParams.get('name'));
});
