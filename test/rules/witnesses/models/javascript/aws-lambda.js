// --- command-injection
exec(event.queryStringParameters); // flagged
exec(_event.queryStringParameters); // flagged
exec(event.part);
exec(event.body); // flagged
exports.handler = function (event) {
  exec(event.command); // flagged
};

// --- command-injection
module.exports.handler = function (event) {
  exec(event.command); // flagged
};

// --- command-injection
export const handler = function (event) {
  exec(event.command); // flagged
};

// --- command-injection
exports.handler = async (event) => {
  exec(event.command); // flagged
};

// --- command-injection
module.exports.handler = async (event) => {
  exec(event.command); // flagged
};

// --- command-injection
export const handler = async (event) => {
  exec(event.command); // flagged
};

// --- cross-site-scripting
return {headers: {'Content-Type': 'html'}, body: req.body.text} // flagged

// --- cross-site-scripting
return {headers: {'content-type': 'html'}, body: req.body.text} // flagged

// --- cross-site-scripting
return {headers: {'Content-Type': 'html'}, body: 
    req.body.text} // flagged

// --- open-redirect
return {statusCode: 307, headers: {Location: req.query.back}} // flagged

// --- open-redirect
return {statusCode: 302, headers: {location: req.query.back}} // flagged

// --- open-redirect
return {statusCode: 302, headers: {Location: 
    req.query.back}} // flagged
