// --- xml-external-entities
({replaceEntities: true}); // flagged
({resolveExternalEntities: true}); // flagged
options.noent = true; // flagged
const doc = libxmljs.parseXml(req.body.xml, {
  noent: true, // flagged
});
new XMLParser({processEntities: true}); // flagged
xml.parse(text, { huge: true }); // flagged
({expandEntities: true}); // flagged
parse(text, {maxAliasCount: -1}); // flagged
parseDocument(text, {maxAliasCount: -1}); // flagged
ParseOption.XML_PARSE_XINCLUDE; // flagged
