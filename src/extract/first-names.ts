/** Whether a person is spoken of as “he” or as “she”. */
export type Gender = 'male' | 'female';

const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** First names that are nearly always a man's. Names of both, and Chinese given names, are left out: they tell nothing. */
const MALE = names(`
  Aaron Abdul Abdullah Abraham Adam Adnan Adrian Ahmad Ahmed Al Alan Albert Alberto Aleksandr Aleksei Alejandro Alex Alexander Alexei Alfred Ali Allan Allen Amir
  Anatoly Anders Andrea André Andreas Andrei Andrés Andrew Andrey Andrzej Andy Angus Anthony Anton Antonio Arnold Arthur Arturo Ashraf Ayman Bashar Barack Barry Bart
  Ben Benjamin Bernard Bernardo Bernie Beto Bill Billy Björn Bob Bobby Boris Brad Bradley Brandon Brendan Brent Brett Brian Bruce Bruno Bryan Byron Calvin Carl
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
`);

/** First names that are nearly always a woman's. */
const FEMALE = names(`
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
`);

/** The gender that a first name nearly always has; `null` for names of both and names not in the table. */
export function genderOfFirstName(name: string): Gender | null {
  const isMale = MALE.has(name);
  return isMale === FEMALE.has(name) ? null : isMale ? 'male' : 'female';
}
