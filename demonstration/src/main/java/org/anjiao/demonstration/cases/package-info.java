/** The registry's records of the demonstration: what the officers of one county wrote down in March 2019. */
package org.anjiao.demonstration.cases;
