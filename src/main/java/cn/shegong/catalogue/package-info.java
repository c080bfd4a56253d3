/** The provincial service catalogue as data: what a station may do, how it is counted, what this program records of it. */
package cn.shegong.catalogue;
