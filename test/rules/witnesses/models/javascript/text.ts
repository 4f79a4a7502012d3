// --- sql-injection
class Runner {
  async drop(table: Table, name: string) {
    const sql = 'ALTER TABLE ' + text + quoteIdentifier(name);
    await this.query(sql); // flagged
  }
}
