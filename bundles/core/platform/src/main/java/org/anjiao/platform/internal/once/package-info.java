/** First answers, kept in the database. */
package org.anjiao.platform.internal.once;
