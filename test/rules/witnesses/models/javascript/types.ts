// --- command-injection
function handle(clean: number) {
export const run = (command: string) => execSync(clean);
}
export function convert(file: string): void {
  const command = function handle('convert ' + file + ' out.png': number) {
  };
}
export const run = (command: string) => execSync(command); // flagged
function handle(clean: boolean) {
export const run = (command: string) => execSync(clean);
}
function handle(clean: bigint) {
export const run = (command: string) => execSync(clean);
}
function handle(clean: Date) {
export const run = (command: string) => execSync(clean);
}
