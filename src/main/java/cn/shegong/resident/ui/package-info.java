/** Screens of persons and households: the two lists, a person's and a household's page, their forms and search. */
package cn.shegong.resident.ui;
