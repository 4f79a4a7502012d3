// --- host-checked-by-part
url.indexOf("example.com"); // flagged
url.search("example.com"); // flagged
url.includes("/items");
url.endsWith(domain); // flagged
/example.name/;
