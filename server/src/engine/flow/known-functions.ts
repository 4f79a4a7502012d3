/** What the data-flow analysis knows of well-known functions, by their last name. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** They tell whether something holds: nothing that an attacker can write text in. */
export const tests = words(
  'includes startsWith endsWith test has every some isArray hasOwnProperty Boolean isNaN isFinite isInteger ' +
    'isinstance issubclass bool hasattr callable startswith endswith isdigit isnumeric isalnum isalpha isidentifier isdecimal ' +
    'any all exists isfile isdir is_relative_to is_file is_dir timingSafeEqual compare_digest compareSync check_password ' +
    'checkpw check_password_hash',
);

/** They count or calculate, or make a number of what they are given; so does all of `Math`. */
export const calculations = words(
  'indexOf lastIndexOf charCodeAt codePointAt parseInt parseFloat Number BigInt localeCompare getTime now ' +
    'len int float complex find rfind index count ord hash id type getsize range enumerate_len',
);

/** They put their arguments into the receiver. */
export const mutators = words(
  'push unshift append add extend appendleft insert set update write writelines concat_into addAll put',
);

/** They answer with their argument, or with their arguments side by side; by their whole name. */
export const keepers = words(
  'Promise.all Promise.allSettled Promise.race Promise.any Promise.resolve Object.freeze Object.seal structuredClone ' +
    'asyncio.gather asyncio.wait_for copy.copy copy.deepcopy',
);

/**
 * They ask the outside world: what comes back was not written by whoever gave the arguments. Rules that are told by
 * models treat such answers as clean.
 */
export const lookups = words(
  'query execute executemany executescript find findOne findAll findById findMany findUnique findFirst findByPk findOneBy findBy ' +
    'aggregate countDocuments filter filter_by get_or_404 first one scalar scalars fetchone fetchall fetchmany save create createQueryBuilder ' +
    'insertOne insertMany updateOne updateMany deleteOne deleteMany select insert upsert run exec execSync execFile spawn readFile readFileSync ' +
    'createReadStream stat open fetch request urlopen verify login authenticate compare sign hash hashSync hexdigest digest log info warn error debug ' +
    'check_output check_call getenv objects raw',
);

/** Properties that hold no text. */
export const cleanProperties = words('length size byteLength');

/** They make their result of their arguments and of nothing else. */
export const pureFunctions = words(
  'min max abs round sum str repr format sorted reversed list tuple set dict zip map filter join repeat String Number Array from ' +
    'keys values entries toString toFixed padStart padEnd',
);
