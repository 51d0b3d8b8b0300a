export const texts = {
  audit: {
    title: 'Audit',
    chain: 'Audit chain',
    text: 'Each sign-in, reading of sensitive data, change, decision and export goes into the chain, and each entry carries the hash of the one before. Verification hashes all of them again, so that any change, removal or insertion is found.',
    verify: 'Verify the chain',
    whole: 'The chain is whole',
    broken: 'The chain is broken at entry {number}',
    result: '{count} entries verified at {time}',
  },
}
