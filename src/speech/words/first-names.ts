import { startsUpper } from './letters.ts';
import { wordSet } from './word-set.ts';

/** Whether a person is spoken of as “he” or as “she”. */
export type Gender = 'male' | 'female';

/** First names that are nearly always a man's. Names of both, and Chinese given names, are left out: they tell nothing. */
const MALE = wordSet(`
  Aaron Abdul Abdullah Abraham Adam Adnan Adrian Ahmad Ahmed Al Alan Albert Alberto Aleksandr Aleksei Alejandro Alex Alexander Alexei Alfred Ali Allan Allen Amir
  Anatoly Anders Andrea André Andreas Andrei Andrés Andrew Andrey Andrzej Andy Angus Anthony Anton Antonio Arnold Arthur Arturo Ashraf Ayman Bashar Barack Barry Bart
  Ben Benjamin Bernard Bernardo Beto Bill Billy Björn Bob Bobby Boris Brad Bradley Brandon Brendan Brent Brett Brian Bruce Bruno Bryan Byron Calvin Carl
  Carlos Cesar César Charles Charlie Chad Chester Chris Christian Christoph Christophe Christopher Chuck Clarence Claude Claudio Clint Cliff Clifford Colin Corey
  Craig Curtis Dale Damian Damien Dan Daniel Daniele Darren Darrell Dave David Davide Dean Declan Denis Dennis Derek Diego Dick Dieter Dirk Dmitri Dmitry Dominic Don Donald Donnie Doug
  Douglas Duncan Dustin Dwight Ed Eddie Edgar Eduardo Edward Edwin Egor Elias Elliot Elliott Emanuel Emmanuel Emile Enrique Eric Erik Ernest Ernesto Ernst Ethan Eugene
  Evan Fabio Felipe Felix Ferdinand Fernando Fidel Francesco Francis Francisco François Frank Franklin Franz Fred Frederick Friedrich Fritz Fyodor Gabriel Gareth Gary
  Gavin Geert Gene Geoffrey Georg George Georges Gerald Gerard Gerhard Gilbert Giovanni Giuseppe Glen Glenn Gordon Graham Greg Gregory Guillermo Gustavo Guy Hamid Hamza Hank Hans
  Harold Harry Harvey Hassan Heinrich Heinz Helmut Henri Henrik Henry Herbert Herman Herschel Hosni Howard Hugh Hugo Hussein Ian Ibrahim Igor Ilya Imran Ismail Ivan
  Jack Jacob Jacques Jaime Jake Jakob Jamal James Jamie Jared Jason Javier Jay Jean-Claude Jean-Luc Jeb Jed Jeff Jeffrey Jens Jeremy Jerome Jerry Jesús Jim Jimmy João Joachim
  Joaquín Joe Joel Johan Johannes John Johnny Jon Jonas Jonathan Jorge José Jose Josef Joseph Josh Joshua Juan Julian Julio Justin Jürgen Kamal Karim Karl Keith Ken Kenneth
  Kevin Khaled Khalid Kirk Kirill Klaus Konstantin Kurt Kyle Lamar Lance Larry Lars Laszlo Laurent Lawrence Leo Leon Leonard Leonardo Leonid Leroy Lev Liam Lindsey Lionel Lloyd Lou Louis Luc
  Luca Lucas Luigi Luis Luiz Lukas Luke Lyndon Mahmoud Malcolm Manfred Manuel Marc Marcel Marco Marcos Marcus Mario Mark Markus Martin Marty Marvin Massimo Mathew Mats Matt
  Matteo Matthew Matthias Matthieu Maurice Mauricio Max Maxim Mehdi Mehmet Michael Michał Michel Miguel Mike Mikhail Milan Milos Mitch Mitt Mohamed Mohammad Mohammed Moritz Morgan Muammar
  Muhammad Murray Mustafa Naftali Narendra Nathan Nathaniel Ned Neil Nelson Newt Nicholas Nick Nicolas Nicolás Niels Nigel Nikita Nikolai Nikolaus Noah Norbert Norman Oleg Oliver
  Olivier Omar Orlando Oscar Otto Owen Pablo Paolo Pascal Patrick Paul Pavel Pedro Per Perry Pete Peter Phil Philip Philippe Phillip Pierre Piotr Preston Rafael Rahm Rajiv Ralph Ramón
  Ramzan Rand Randall Randy Raúl Ray Raymond Recep Reinhard Reince Rene René Rex Ricardo Richard Rick Ricky Rob Robby Robert Roberto Rod Rodney Rodrigo Roger Roland Rolf Roman Ron Ronald Ross Roy
  Ruben Rubén Rudolf Rudolph Rudy Rupert Russ Russell Ryan Salman Salvador Salvatore Sanjay Saul Scott Sean Sebastian Sergei Sergey Sergio Seth Shane Shaun Shawn Shinzo Sidney Silvio Simon Stan
  Stanley Stefan Stefano Stephan Stephen Steve Steven Stewart Stuart Sven Syed Ted Teddy Terrence Tewodros Thabo Theo Theodore Thomas Tim Timothy Timur Tobias Todd Tom Tomas Tomás Tommy Tony Travis Trent
  Tyler Ulrich Usman Vaclav Václav Valery Vernon Victor Viktor Vince Vincent Vinod Vitaly Vladimir Vyacheslav Wade Walter Warren Wayne Wendell Werner Wilhelm Will Willem William Willie Willy Winston Wolfgang
  Xavier Yasser Yevgeny Yitzhak Yuri Yusuf Yves Zachary Zbigniew Benedict Akbar Anwar Bilal Faisal Farid Habib Haider Idris Jalal Kareem Majid Mansour Nabil Nasser Osama Rashid Said Saeed
  Samir Tariq Walid Yahya Younis Youssef Zaki Ajay Amit Anand Anil Arun Ashok Deepak Ganesh Mukesh Naveen Prakash Rahul Rajesh Ravi Suresh Vijay Hiroshi Kenji Takashi Yukio
  Curt Khizr Novak Humayun Lech Mo Reed Brock Cory Kip Ty Zach Zack Whit Wes Vaughn Cornel Luther Lester Homer Elmer Tucker Jasper Rutger Xander Zander Leander Evander Casper Grover Ivor Gabor Dorian Fabian Clement Bryant Clive Hunter Carter Tanner Cooper Bret Devin Raynard Tad Dexter Abdelaziz Abdelfattah Abdulaziz Abdulrahman Abel Abiy Adel Adem Agustín Ahmet Aidan Aiden Akira Alain Alasdair Alassane Aldo Alexandre Alexandros Alfie
  Alfonso Alfredo Alistair Alois Alvaro Amadou Amos Anatole Angelo Antoine Antonín António Archie Armando Arne Arsène Atsushi Augustin Augusto Aurelio Axel
  Azim Bakary Balázs Bambang Baptiste Barnaby Bartosz Basil Bastian Benedikt Bengt Benigno Benito Benny Bertil Bertrand Birger Bjarne Blaise Bogdan Bohdan
  Bojan Bola Boubacar Brendon Bryn Børge Caleb Callum Cedric Chinedu Connor Conor Cormac Cornelius Cristian Cristiano Cyril Cyrus Cédric Dafydd Dag Damir
  Danilo Danny Dario Darius Dariusz Darko Davy Desmond Didier Dietmar Dimitri Dimitrios Dmytro Domenico Dragan Dylan Eamon Eamonn Eberhard Eckhard Edmund
  Edoardo Eero Efraim Egil Einar Eirik Elijah Elon Emil Emilio Emmerson Emmett Emre Endre Enzo Erhard Erich Esteban Etienne Euan Eusebio Ewan Ezra Fadi
  Federico Fergus Ferhat Filip Flavio Florian Francesc Freddie Fredrik Frode Fuad Fumio Félix Gaspard Gaël Gethin Ghassan Giacomo Gianluca Gianni Gideon Gilles
  Giorgio Girma Godfrey Gonzalo Gottfried Grigory Guido Guillaume Gunnar Gunther Guus Gwyn Gérard Günter Günther Hailemariam Haim Hakan Hakim Hamad Hamish
  Harald Hartmut Haruki Harun Haruto Hasan Hashim Hector Heiko Hendrik Herbie Hernán Hideki Hideo Hiroki Horst Hubert Humberto Huw Håkan Héctor Iain Ignacio
  Ihor Ikechukwu Imre Ingvar Ioannis Isaac Isaiah Isaias Isidro Ivar Ivo Iván Jaap Jacek Jaden Jairo Jakub Janusz Jaroslav Jarosław Javad Jayden Jean-Baptiste
  Jean-François Jean-Marc Jean-Marie Jean-Michel Jean-Paul Jean-Pierre Jean-Yves Jeroen Jerzy Joakim Joaquim Jochen Joko Joost Joris Josep Jovan Jozef Juha
  Jukka Julien Julius Junichiro Jörg Jörn Jørgen Jürg Jānis Kaan Kais Kamil Kaspar Kasper Kazuo Kazuya Kelvin Kemal Kenny Kenzo Khalil Kieran Kjell Knut Kofi
  Kostas Kristian Kristof Krzysztof Kwame Lachlan Ladislav Lakshman Lars-Erik Leif Lennart Lenny Leopold Lorenz Lorenzo Lothar Luciano Lucien Ludovic Ludwig
  Lukasz Maciej Macky Magnus Mahathir Mahmood Mamadou Manny Manoj Manolo Marcelo Marcin Marek Mariano Marius Marko Marlon Marwan Mateo Mateusz Matthijs Mauro
  Maximilian Melvin Mihai Miloš Minoru Mircea Miroslav Mohamad Mohsen Mordechai Morten Moshe Mostafa Moussa Muhammadu Murat Mykola Nabeel Nader Nadim Najib
  Naoto Nasir Nenad Nestor Nikola Nikolaos Nikos Nils Njoroge Néstor Oisín Olaf Olav Ole Olivér Ollie Olusegun Omer Orhan Oskar Osman Osvaldo Ousmane Padraig
  Pascual Patrik Patrizio Pekka Petr Petros Petter Phillipe Pierluigi Pieter Prabowo Prashant Pål Quentin Rachid Radek Rafał Rafiq Raila Rajan Rakesh Ramesh
  Rami Ramiro Raphael Raphaël Rasmus Ravindra Reggie Reiner Reza Rhys Riad Richie Roald Robbie Rocco Rohit Rolando Romain Ronan Roope Rory Ruairi Ruaridh Rune
  Sadiq Salih Sami Sandeep Sanjeev Santiago Satoshi Serge Serhiy Severin Shashi Shigeru Shunichi Sigmund Sigurd Silas Silvestre Simeon Slobodan Stanislav
  Stavros Steinar Stig Stéphane Sulaiman Suleiman Sunil Szymon Sándor Sönke Søren Taavi Tadeusz Takeshi Tarek Taro Teemu Terje Tesfaye Thierry Thijs Thorsten
  Tiago Timo Timofey Timothée Tomasz Tomáš Torsten Toshio Trevor Trond Tunde Uhuru Uwe Vadim Valentin Vasily Vasyl Vicente Vikram Vincenzo Vito Vivek Volker
  Volodymyr Vusi Wael Waldemar Wilfred Wilfried Wim Wojciech Xavi Yann Yannick Yash Yiannis Yiğit Yoram Yosef Yoshi Yoshihide Youssouf Yoweri Yuval Zdeněk
  Zeljko Ziad Zoltán Zoran Zubair Álvaro Åke Étienne Évariste Øyvind Łukasz Željko
  Oleksandr Oleksii Andrii Serhii Yevhen Taras Ruslan Rustam Aslan Azamat Nursultan Kassym-Jomart Sadyr Almazbek Kubatbek Emomali Shavkat Gurbanguly
  Serdar Ilham Nikol Vahagn Giorgi Irakli Mikheil Vakhtang Alyaksandr Ales Grzegorz Sławomir Przemysław Radosław Kazimierz Vytautas Valdas Gitanas
  Andrius Egils Krišjānis Toomas Urmas Alar Gergely Csaba Ferenc Tibor Traian Călin Boyko Rumen Kiril Goran Aleksandar Borut Janez Milorad Bakir Edi
  Ilir Albin Kyriakos Costas Giannis Yannis Femi Olayemi Babatunde Emeka Obinna Goodluck Murtala Kwabena Kojo Yaw Cheikh Ibrahima Idrissa
  Souleymane Abdoulaye Sékou Jomo Bakari Juma Salim Sipho Mandla Haile Hery Andry Gibran Agus Budi Bongbong Ranil Gotabaya Anura Mahinda Arvind Rajnath
  Nitish Shehbaz Nawaz Asif Bilawal Jafar Mazin Oraib Hemedti Kamel Sameh Ekrem Selahattin Devlet Masoud Ebrahim Abbas Qassem Esmail Yair Bezalel Itamar
  Rômulo Rómulo Saturnino Evo Nayib Lázaro Ollanta Jair Geraldo Aécio
`);

/** First names that are nearly always a woman's. */
const FEMALE = wordSet(`
  Abigail Ada Adriana Agnes Agnieszka Aisha Alexandra Alice Alicia Alina Alison Alisyn Allison Amanda Amber Amelia Amina Amy Ana Anastasia Andrea Angela Angelina Angie Anita Anja Anke Ann Anna Annabelle
  Anne Annette Annie Antonia April Arianna Ashley Astrid Audrey Aung Ayşe Barbara Beatrice Beatriz Benazir Bernadette Bertha Beth Betsy Betty Beverly Birgit Bonnie Brenda Bridget Brigitte Brittany Bruna Camila
  Camille Candace Candice Cara Carla Carly Carmen Carol Carole Carolina Caroline Carolyn Carrie Catalina Catherine Cathy Cecilia Celia Celine Charlotte Cheri Cheryl Chloe Christa
  Christiane Christina Christine Chrystia Cindy Claire Clara Clarissa Claudia Colleen Condoleezza Connie Constance Corinne Courtney Cristina Cynthia Daisy Danielle Daria Dawn Deb Debbie Deborah Debra Delia
  Denise Diana Diane Dianne Dina Dolores Donna Dora Doris Dorothy Edith Edna Eileen Elaine Eleanor Elena Elisa Elisabeth Elise Elizabeth Ella Ellen Eloise Elsa Emilia Emily Emma Erica Erika Erin
  Esther Ethel Eugenia Eva Evelyn Farah Fatima Federica Fiona Flora Florence Frances Francesca Françoise Frauke Frida Gabriela Gabriella Gabrielle Gail Galina Gayle Geraldine Gertrude Gina Giorgia Gisela
  Giulia Gladys Gloria Grace Greta Gretchen Guadalupe Gwen Halima Hannah Harriet Hazel Heather Heidi Helen Helena Helene Helga Hilary Hillary Hope Huma Ida Ilse Ingrid Inés Irena Irene Irina Iris Isabel
  Isabella Isabelle Ivanka Jacqueline Jamila Jane Janet Janice Jasmine Jeanette Jeanne Jelena Jen Jenna Jennifer Jenny Jessica Jill Joan Joanna Joanne Jodi Josephine Joy Joyce Juana Judith Judy Julia
  Juliana Julie Juliet June Karen Karin Kate Katerina Katharina Katherine Kathleen Kathryn Kathy Katie Katja Katrin Katrina Kayleigh Keiko Kellyanne Khadija Kiara Kim Kimberly Kirsten Kirstjen Kristen Kristin Kristina Laila Larisa
  Latifa Laura Lauren Leah Leila Lena Leslie Leticia Lidia Lilian Lillian Lily Linda Lisa Liz Lois Lorena Loretta Lori Lorraine Louisa Louise Lucia Lucille Lucy Ludmila Luisa Lydia Lynn Lyudmila Madeleine
  Madeline Maggie Maha Malala Mara Marcia Margaret Margarita Margot Maria María Marian Marianne Marie Marilyn Marina Marine Marion Marissa Marjorie Marlene Marsha Marta Martha Martina Mary Maryam Maureen Maya Megan Megyn Meghan Melania
  Melanie Melinda Melissa Mercedes Meredith Michele Michelle Mildred Miriam Moira Molly Mona Monica Monika Muriel Nabila Nadia Nancy Naomi Natalia Natalie Natasha Neha Nicole Nicola Nikki Nina Noor Nora Norma Nur Octavia
  Olga Olivia Ophelia Oprah Paige Pam Pamela Patricia Paula Paulina Pauline Peggy Penelope Penny Petra Phyllis Polly Priscilla Priya Rachel Rania Rebecca Regina Renata Renée Rhonda Rita Roberta Rosa Rosalind Rose
  Rosemary Rosie Roxanne Ruth Sabine Sabrina Sally Salma Samantha Samia Sandra Sara Sarah Selma Shannon Sharon Sheila Shelley Sheryl Shirley Silvia Simone Sofia Sonia Sonja Sophia Sophie Stacey Stacy
  Stephanie Stella Sue Susan Susana Susanna Susanne Suzanne Svetlana Sylvia Sylvie Tamara Tammy Tania Tanya Tara Tatiana Teresa Tess Theresa Tiffany Tina Tracy Tricia Trudy Ursula Valentina Valeria Valerie Vanessa
  Vera Veronica Victoria Viktoria Viola Violet Virginia Vivian Wanda Wendy Wilma Winifred Xenia Yasmin Yekaterina Yelena Yolanda Yoko Yulia Yvette Yvonne Zainab Zara Zeinab Zoe Zuzana Shabana Sunita Anjali Lakshmi Meera Indira Sonali
  Sujata Suella Akiko Yuriko Naoko Hanan Hind Nawal Samira Souad Layla Nasreen Parveen Shirin Asma
  Juanita Ina Neera Ghazala Melody Kari Kristi Kristan Kristine Ilyse Jeannine Jeanine Kaitlin Kaitlyn Kelsey Kellie Kendra Kerry-Ann Krista Lacey Lana Lindsay Lynette Marcy Marla Marlee Mindy Misty Nanci Nia Noreen Patty Peg Rena Robyn Roxana Savannah Shauna Shelby Sherri Sherry Sierra Sonya Tamika Tasha Tonya Trina Vicki Vicky Wilhelmina Yesenia Zaynab Aaliyah Abby Abena Adaeze Adelaide Adele Adelina Adwoa Afaf Agata Agneta Aicha Aileen Aimee Aimée Aino Akua Alba Alejandra Aleksandra Alena Alessandra
  Alessia Alexandria Alexia Alma Amal Amara Amelie Amira Amparo Amrita Amélie Anabel Anaïs Anett Anne-Marie Anneke Anneli Annelise Annemarie Annika Antje
  Antonella Aoife Araceli Araminta Ariana Ariane Arlene Asha Astou Aurora Aurélie Ava Aviva Ayesha Aylin Ayse Azadeh Aída Aïcha Aïssatou Barbro Beata Bella
  Benedetta Bente Berit Bettina Bianca Birgitta Birgitte Blanca Bożena Brianna Britt Britta Caitlin Calista Carina Carlotta Carme Carolin Cassandra Cecile
  Chantal Charlene Chiara Chimamanda Chioma Chiyo Chrissy Christel Christelle Ciara Clarice Claudette Clementine Clémence Concepción Consuelo Cora Coralie
  Corazon Cordelia Corina Cornelia Costanza Cécile Céline Dagmar Dagny Dahlia Daniela Danuta Daphne Darlene Deirdre Delphine Desiree Dilma Divya Dolly
  Dominique Doreen Dorota Dorothea Débora Ebba Edwina Efua Eimear Elaheh Eleni Eleonora Elfriede Eliana Elif Elin Elina Elke Ellie Elodie Elsbeth Elsie Elvira
  Emanuela Emine Emmanuelle Emmeline Enid Erna Ernestine Esperanza Estefanía Estelle Eugénie Eulalia Eunice Evgenia Ewa Fabienne Faiza Fanny Farida Farzana
  Fatma Fatou Fatoumata Felicia Felicity Fernanda Fionnuala Florencia Franziska Fumiko Funmi Fátima Gabriele Gemma Genevieve Geneviève Georgina Gerda Gerlinde
  Ghada Giovanna Gisele Giuliana Giuseppina Goldie Golnaz Graciela Grazia Graça Grete Gráinne Gudrun Gunilla Guðrún Gwendolyn Habiba Hajar Hanna Hanne Hatice
  Hayley Hedda Hedwig Heike Henrietta Hermine Hester Hilde Hildegard Hiroko Holly Ifeoma Ilaria Iman Imelda Imogen Inga Inge Ingeborg Inger Inês Ioana Iolanda
  Irma Isabell Isla Ivana Ivonne Iwona Izabela Jacinda Jacinta Jana Janelle Janine Jasmin Jeannette Jeannie Jenifer Jocelyn Johanna Jolanta Josefina Joséphine
  Jovana Judit Julianne Justine Jutta Kamala Karina Karla Karolina Kasia Katarina Katharine Kathe Katrine Kavita Kayla Keira Kerstin Khadijah Kirsty Kjersti
  Klara Kristiina Krystyna Kyoko Lara Larissa Latoya Leanne Leda Leilani Leocadia Leonie Leyla Leïla Liesbeth Liese Liliana Lina Lindiwe Linnea Lola Lotta
  Lotte Luana Luciana Lucie Lucinda Lucía Ludivine Lulu Luzia Lynne Léa Mabel Magda Magdalena Mai-Britt Maike Mairead Malgorzata Mandy Manuela Maren Margarete
  Margaretha Margarethe Margaux Margherita Margit Margrethe Marguerite Mariam Mariana Marianna Maricel Marie-Claire Marieke Mariko Marit Mariya Marjan
  Marjolein Mathilde Matilda Maud Maude Maxine Mayra Małgorzata Megawati Megumi Merete Mette Micaela Michaela Michiko Mila Milena Mina Minna Mireille Mirjam
  Mitsuko Monique Montserrat Morag Myra Myriam Märta Mélanie Nadezhda Nadine Nahid Nanette Natalya Nathalie Nell Nelly Ngozi Niamh Nicolette Nkosazana Noelle
  Nomvula Noriko Noémie Odette Oksana Olena Oriana Orla Paloma Paola Parisa Pascale Patrizia Paulette Pernille Phoebe Pilar Pippa Pooja Rachael Rachida Radhika
  Rafaela Ragnhild Raisa Raquel Rasha Reem Reina Renate Rhiannon Riikka Rocío Romana Romina Rosalie Rosalía Rosamund Rosanna Roza Rukhsana Rupa Saara Sachiko
  Saida Salome Sandrine Sanna Saoirse Seema Selena Sevgi Sheena Shireen Shreya Sian Sibylle Sigrid Sigrun Silje Silke Sinead Sinéad Siobhan Siobhán Sissel Siân
  Solange Soledad Solveig Soraya Sorcha Stefania Stefanie Steffi Sunniva Susannah Suzan Suzette Svenja Synnøve Sławomira Tabitha Taina Takako Talia Tamar Tanja
  Tansu Tatyana Teodora Thandi Thelma Theodora Thora Thérèse Tilda Tomoko Tove Trine Trish Turid Ulla Ulrike Ute Valérie Vanda Vasiliki Verena Vibeke Viktoriya
  Virginie Viveka Vivienne Véronique Věra Wafa Waltraud Wangari Wenche Wiebke Winnie Yael Yasemin Yasmine Yevgenia Ylva Yuko Yumi Zahra Zelda Zeynep Zofia Zoë
  Zsuzsanna Zuleikha Ángela Åsa Åse Åshild Élisabeth Élodie Øydis
  Caterina Ewelina Rūta Ruta Aušra Jurga Eglė Ieva Ilze Dace Kadri Kersti Liis Maija Oddný Þóra Zhanna Gulnara Aigul Aigerim Dinara Gulmira Nargiza
  Zarina Feruza Munira Tjaša Mojca Alenka Vesna Jasna Snežana Dragana Biljana Ljiljana Jadranka Zorica Mirjana Slavica Teuta Vjosa Arta Bojana Iveta
  Jitka Lenka Markéta Radka Zdeňka Blanka Elżbieta Grażyna Halina Jadwiga Katarzyna Urszula Zuzanna Ildikó Katalin Ágnes Eszter Erzsébet Andreea Ileana
  Ruxandra Simona Rodica Lyudmyla Liudmyla Svitlana Iryna Halyna Olha Yuliia Nataliia Tetiana Oleksandra Sviatlana Makena Wanjiru Njeri Atieno Achieng
  Akosua Yaa Nkechi Chiamaka Folake Yetunde Bukola Aminata Mariama Rokia Aïda Zeinabou Hawa Hodan Ifrah Fadumo Thandiwe Nomsa Zanele Noro Mialy Hanta
  Voahangy Dewi Siti Nurul Puan Retno Susi Kartika Ratna Wulan Nguyet Thuy Huong Sarita Sushila Sunanda Smriti Nirmala Mamata Mayawati Vasundhara Geeta
  Gita Kavya Shanti Pratibha Rekha Sadia Rubina Shazia Bilqis Nargis Tahmima Rizwana Aurelia Rigoberta Máxima Nidia Maricruz Ximena Itzel Jimena Lupita
  Yésica Marisol Marielle Jandira Benedita Iara Janaína Luiza Heloísa Tereza Margarida Assunção Catarina Mafalda Birthe Pia Lise Siv Jorunn Abla Samar
  Rola Nahla Rima Maysoon Buthaina Bushra Khadiga Hoda Azza Mozn Tawakkol Manal Lubna Loujain Rawan Shukria Fawzia Zohra Shaharzad Nasrin Narges Shohreh
  Mahsa
`);

/** The gender that a first name nearly always has; `null` for names of both and names not in the table. */
export function genderOfFirstName(name: string): Gender | null {
  const isMale = MALE.has(name);
  if (isMale !== FEMALE.has(name)) return isMale ? 'male' : 'female';
  // “John-Paul”, “Anna-Lena”
  const hyphen = name.indexOf('-');
  return isMale || !startsUpper(name.slice(hyphen + 1)) || hyphen === -1
    ? null
    : genderOfFirstName(name.slice(0, hyphen));
}

/** Whether a word is a first name that is nearly always a man's, or nearly always a woman's. */
export const isFirstName = (word = ''): boolean => genderOfFirstName(word) !== null;

/** Family names that stand before the given name. */
export const FAMILIES = wordSet(
  'Li Wang Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Liang Song Zheng Xie Han Tang Feng Yu Dong Xiao Cheng Cao Yuan Deng Xi Fu Shen Zeng Peng Lu Su Jiang Cai Jia Ding Wei Xue Ye Yan Pan Du Dai Xia Zhong Tian Ren Fan Fang Shi Yao Tan Kim Park Lee Nguyen Tran Mao Bo Wen Qian Qin Jin Kong Bai Cui Kang Qiu Gu Hou Shao Meng Duan Lei Yin Lai Gong Pang Niu Hao Tao Zou Xiong Zhuang Geng Nie Choi Jung Jeong Cho Yoon Jang Lim Seo Shin Kwon Hwang Ahn Bae Baek Roh Ryu Hong Heo Yoo Oh Moon Nam Noh Chung Song Yun Byun Chae Cha Goh Tsai',
);
