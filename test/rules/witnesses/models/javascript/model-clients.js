// --- model-output-executed
for (const functionCall of reply.calls) eval(openai.completions.create()); // flagged
for (const functionCall of reply.calls) eval(openai.responses.create()); // flagged
for (const functionCall of reply.calls) eval(openai.messages.create()); // flagged
for (const functionCall of reply.calls) eval(openai.createChatCompletion()); // flagged
for (const functionCall of reply.calls) eval(openai.createCompletion()); // flagged
for (const functionCall of reply.calls) eval(model.generateContent()); // flagged
for (const functionCall of reply.calls) eval(ollama.chat()); // flagged
for (const functionCall of reply.calls) eval(ollama.generate()); // flagged
for (const functionCall of reply.calls) eval(generateObject()); // flagged
for (const functionCall of reply.calls) eval(llm.predict()); // flagged
for (const functionCall of reply.calls) eval(chain.invoke()); // flagged
for (const functionCall of reply.calls) eval(value.invoke());
for (const functionCall of reply.calls) eval(hf.textGeneration()); // flagged
for (const functionCall of reply.calls) eval(streamText()); // flagged
for (const functionCall of reply.calls) eval(chat.sendMessage()); // flagged
for (const functionCall of reply.calls) eval(llm.call()); // flagged
for (const functionCall of reply.calls) eval(value.call());
for (const functionCall of reply.calls) eval(openai.getChatCompletions()); // flagged
for (const functionCall of reply.calls) eval(cohere.generate()); // flagged
for (const functionCall of reply.calls) eval(cohere.chat()); // flagged
for (const functionCall of reply.calls) eval(openai.chat.complete()); // flagged
for (const functionCall of reply.calls) eval(replicate.run()); // flagged

// --- model-output-executed
for (const functionCall of reply.calls) eval(toolCall.function.arguments); // flagged
for (const functionCall of reply.calls) eval(block.input); // flagged
for (const functionCall of reply.calls) eval(openai.chat().choices); // flagged
for (const functionCall of reply.calls) eval(message.tool_calls); // flagged
for (const functionCall of reply.calls) eval(askllm()); // flagged
for (const functionCall of reply.calls) eval(ask());
for (const functionCall of reply.calls) eval(toolUse.args); // flagged
for (const functionCall of reply.calls) eval(readFileSync.args);

// --- prompt-injection
{role: 'developer', content: req.body.name} // flagged
generateText({system: req.body.name}) // flagged
streamText({system: req.body.name}) // flagged
{systemInstruction: req.body.name} // flagged
client.responses.create({instructions: req.body.name}) // flagged
