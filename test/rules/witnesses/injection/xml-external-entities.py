# --- xml-external-entities
lxml.etree.XMLParser(resolve_entities=True) # flagged
etree.XMLParser(resolve_entities=True) # flagged
etree.XMLParser(load_dtd=True) # flagged
lxml.etree.iterparse(path, resolve_entities=True) # flagged
etree.iterparse(path, resolve_entities=True) # flagged
parser.setFeature(xml.sax.handler.feature_external_pes, True) # flagged
parser.setFeature(feature_external_pes, True) # flagged
parser.setFeature(xml.sax.handler.feature_external_ges, 1) # flagged
parser.setFeature(xml.sax.handler.feature_external_ges, True) # flagged
parser.setFeature(feature_external_ges, True) # flagged
parser.setFeature(handler.feature_external_ges, True) # flagged
lxml.etree.XMLParser(resolve_entities=False, huge_tree=True) # flagged
etree.XMLParser(resolve_entities=False, huge_tree=True) # flagged
lxml.etree.XMLParser() # flagged
etree.XMLParser() # flagged
etree.XMLParser(resolve_entities=is_local)
lxml.etree.XMLParser(resolve_entities=is_local)
xml.etree.ElementTree.parse(path) # flagged
xml.etree.cElementTree.parse(path) # flagged
ET.parse(path) # flagged
ElementTree.parse(path) # flagged
with open("settings.xml") as source:
    ET.parse(source)
xml.dom.minidom.parse(path) # flagged

# --- xml-external-entities
minidom.parse(path) # flagged
minidom.getDOMImplementation(path)
with open("settings.xml") as source:
    minidom.parse(source)
xml.dom.pulldom.parse(path) # flagged
pulldom.parse(path) # flagged
xml.sax.parse(path, handler) # flagged
xml.dom.expatbuilder.parse(path) # flagged
lxml.etree.parse(source) # flagged
etree.parse(source) # flagged
lxml.objectify.parse(source) # flagged
objectify.parse(source) # flagged
lxml.etree.parseString(source)
with open("settings.xml") as source:
    lxml.etree.parse(source)
etree.set_default_parser(parser)
lxml.etree.parse(source)
class StanzaReader:
    def __init__(self):
        self._parser = xml.parsers.expat.ParserCreate() # flagged
        self._parser.EntityDeclHandler = self._refuse
parser = xml.sax.make_parser()
parser.setFeature(xml.sax.handler.feature_external_ges, 0)
xmlrpc.client.loads(data) # flagged

# --- xml-external-entities
expat.ParserCreate() # flagged
ParserCreate() # flagged
pyexpat.ParserCreate() # flagged
