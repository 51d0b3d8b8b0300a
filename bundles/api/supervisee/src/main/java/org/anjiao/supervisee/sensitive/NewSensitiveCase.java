package org.anjiao.supervisee.sensitive;

import java.util.List;

/**
 * A proposal to mark a case.
 *
 * @param reason why it is a sensitive case
 * @param readers accounts of those who need to know beside the county's heads and the unit to which it is reported; may be
 *     empty, at most 20
 */
public record NewSensitiveCase(String superviseeId, String reason, List<String> readers) {}
