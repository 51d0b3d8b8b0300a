const TYPES: Record<string, string> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The file with the media type that its name calls for (browsers guess, and guess CSV differently); null for others. */
export function asTable(file: File): Blob | null {
  const type = TYPES[file.name.split('.').pop()?.toLowerCase() ?? '']
  return type ? file.slice(0, file.size, type) : null
}
