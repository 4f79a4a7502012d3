// --- empty-catch
role.remove().catch(()=>{}) // flagged
