/** The hash chain of the audit log. */
package org.anjiao.platform.internal.audit;
