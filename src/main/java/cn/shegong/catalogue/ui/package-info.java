/** The page on which the service catalogue is looked up. */
package cn.shegong.catalogue.ui;
