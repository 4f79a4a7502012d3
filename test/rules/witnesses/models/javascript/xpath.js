// --- xpath-injection
const value = "//user[@name='" + name + "']";
const nodes = xpath.select(escapexpath(value), doc);

// --- xpath-injection
const value = "//user[@name='" + name + "']";
const nodes = xpath.select(escape(value), doc); // flagged

// --- xpath-injection
const value = "//user[@name='" + name + "']";
const nodes = xpath.select(value.replace(/[^a]/g), doc);

// --- xpath-injection
const value = "//user[@name='" + name + "']";
const nodes = xpath.select(x.replace(value), doc); // flagged

// --- xpath-injection
app.get('/nodes', (req, res) => {
  const query = req.query.path;
  doc.evaluate(query, root); // flagged
  page.evaluate(query, root);
  xpath.select(query, doc); // flagged
  xpath.select1(query, doc); // flagged
  xpath.evaluate(query, doc); // flagged
  document.evaluate(query, doc); // flagged
  xml.selectNodes(query); // flagged
  xml.selectSingleNode(query); // flagged
  select(query, doc); // flagged
  select1(query, doc); // flagged
  xpath.evaluateXPath(query, doc); // flagged
  xpath.selectWithResolver(query, doc); // flagged
  evaluateXPath(query, doc); // flagged
  evaluateXPathToString(query, doc); // flagged
  evaluateXPathToNodes(query, doc); // flagged
  evaluateXPathToFirstNode(query, doc); // flagged
  evaluateXPathToBoolean(query, doc); // flagged
  fontoxpath.evaluateXPathToStrings(query, doc); // flagged
  XmlXPath.compile(query); // flagged
  doc.createExpression(query); // flagged
  xpath.useNamespaces(spaces)(query, doc); // flagged
  xpath.parse(query); // flagged
});

// --- xpath-injection
app.get('/nodes', (req, res) => {
  doc.find(`//item/${req.query.path}`); // flagged
  doc.get(`//item/${req.query.path}`); // flagged
  doc.find(`item ${req.query.path}`);
  page.query(`//item[@name="${req.query.name}"]`, spaces); // flagged
  page.show(`//item[@name="${req.query.name}"]`, spaces);
  doc.evaluate(
    req.query.path, // flagged
    root,
  );
  doc.find(
    `//item/${req.query.path}`, // flagged
  );
});

// --- xpath-injection
app.get('/nodes', (req, res) => {
  const tree = libxmljs.parseXml(text);
  tree.find(req.query.path); // flagged
  tree.get(req.query.path); // flagged
  tree.eval(req.query.path); // flagged
  list.find(req.query.path);
  tree.find(
    req.query.path, // flagged
  );
});

// --- xpath-injection
app.get('/nodes', (req, res) => {
  const tree = libxml.parseXml(text);
  tree.find(req.query.path); // flagged
});

// --- xpath-injection
app.get('/nodes', (req, res) => {
  const tree = XmlDocument.fromString(text);
  tree.find(req.query.path); // flagged
});
