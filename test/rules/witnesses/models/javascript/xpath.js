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
