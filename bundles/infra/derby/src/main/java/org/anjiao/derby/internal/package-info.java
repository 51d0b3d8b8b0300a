/** Embedded Derby as an OSGi data source factory. */
package org.anjiao.derby.internal;
