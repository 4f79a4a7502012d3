// --- prompt-injection
({role: 'system', content: `a ${auser} b`}) // flagged
({role: 'system', content: TEMPLATE + auser}) // flagged
client.messages.create({system: `a ${auser} b`}) // flagged
generateText({system: `a ${auser} b`}) // flagged
({systemInstruction: `a ${auser} b`}) // flagged
const prompt = [{ role: 'system', content: `Summarise this: ${ // flagged
  userInput}` }]; // flagged
({role: 'user', content: `a ${ticket.body} b`}) // flagged
streamText({prompt: `a ${ticket.body} b`}) // flagged
generateObject({prompt: `a ${ticket.body} b`}) // flagged
client.completions.create({prompt: `a ${ticket.body} b`}) // flagged
chat.generateContent(`a ${ticket.body} b`) // flagged
chat.invoke(`a ${ticket.body} b`) // flagged
chat.call(`a ${ticket.body} b`) // flagged
chat.predict(`a ${ticket.body} b`) // flagged
value = `a ${ticket.body} b`
function handle() { generateText({prompt: `a ${bio} b`}) }
const set = (chat, bio) => chat.setSystemPrompt(TEMPLATE + bio); // flagged
