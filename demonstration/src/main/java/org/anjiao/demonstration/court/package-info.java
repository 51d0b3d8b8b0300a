/** A court that takes documents and gives receipts, so that the demonstration needs nobody else's server. */
package org.anjiao.demonstration.court;
