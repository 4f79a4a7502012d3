// --- api-key-in-browser
({dangerouslyAllowBrowser: on})
const client = new OpenAI({ apiKey, dangerouslyAllowBrowser: 
  true }); // flagged
