// --- debug-mode-enabled
import errorHandler from 'errorhandler';
const handler = require('errorhandler');
app.use(errorHandler()) // flagged

// --- debug-mode-enabled
import { set } from 'mongoose';
app.use(errorHandler({dumpExceptions: true})); // flagged
app.use(errorHandler({showStack: true})); // flagged
app.set('showStackError', true); // flagged
process.env.NODE_ENV = 'development'; // flagged
process.env.DEBUG = '*'; // flagged
inspector.open(); // flagged
Vue.config.devtools = true; // flagged
new ApolloServer({includeStacktraceInErrorResponses: true}); // flagged
app.set('env', 'development'); // flagged
new BrowserWindow({webPreferences: {webSecurity: false}}); // flagged
if (process.env.NODE_ENV === 'development') {
  app.use(errorhandler());
}
if (env === 'development') app.use(errorhandler());
if (env !== 'production') app.use(errorhandler());
new ApolloServer({introspection: true}); // flagged
new ApolloServer({playground: true}); // flagged
createYoga({graphiql: true}); // flagged
createHandler({graphiql: true}); // flagged
GraphQLModule.forRoot({playground: true}); // flagged
app.register(mercurius, {graphiql: true}); // flagged
set('debug', true); // flagged
config.debug = true; // flagged

// --- debug-mode-enabled
page.debug = true;
